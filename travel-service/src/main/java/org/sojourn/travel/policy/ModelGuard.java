package org.sojourn.travel.policy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sojourn.travel.policy.PolicyRejected.Reason;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Lets through only what decision tables need, before KIE sees a model: no document type, no import, no function or knowledge
 * model (they reach Java classes, and loop), no iteration over numbers, no regular expressions.
 */
final class ModelGuard {

    private static final String DMN = "https://www.omg.org/spec/DMN/20230324/MODEL/";
    private static final String FEEL = "https://www.omg.org/spec/DMN/20230324/FEEL/";
    private static final Set<String> DRAWING = Set.of(
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://www.omg.org/spec/DMN/20180521/DC/");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "description",
            "itemDefinition",
            "itemComponent",
            "typeRef",
            "allowedValues",
            "inputData",
            "variable",
            "decision",
            "question",
            "allowedAnswers",
            "informationRequirement",
            "requiredInput",
            "requiredDecision",
            "literalExpression",
            "text",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "annotation",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotationEntry");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(external|function)\\b|\\b(matches|replace|split)\\s*\\(|\\b(for|some|every)\\b[^\"]*\\.\\.",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ModelGuard() {}

    static void check(String xml) {
        try {
            check(parser().parse(new InputSource(new StringReader(xml))).getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            throw new PolicyRejected(Reason.UNSAFE_MODEL, "It is not plain XML: " + unreadable.getMessage());
        }
    }

    private static void check(Element element) {
        String space = element.getNamespaceURI();
        if (space != null && DRAWING.contains(space)) {
            return;
        }
        if (!DMN.equals(space) || !ELEMENTS.contains(element.getLocalName())) {
            throw new PolicyRejected(Reason.UNSAFE_MODEL, "Element <%s>.".formatted(element.getTagName()));
        }
        for (String attribute : Set.of("expressionLanguage", "typeLanguage")) {
            String language = element.getAttribute(attribute);
            if (!language.isEmpty() && !language.equals(FEEL)) {
                throw new PolicyRejected(Reason.UNSAFE_MODEL, "Expressions in another language than FEEL.");
            }
        }
        if (element.getLocalName().equals("text")
                && FORBIDDEN.matcher(element.getTextContent()).find()) {
            throw new PolicyRejected(
                    Reason.UNSAFE_MODEL, "Functions, regular expressions and iteration over numbers are not allowed.");
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element inner) {
                check(inner);
            }
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
