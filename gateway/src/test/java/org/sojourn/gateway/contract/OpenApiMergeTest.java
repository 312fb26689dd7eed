package org.sojourn.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The committed document is what the services' committed documents give; when it is not, this writes it anew and fails. */
class OpenApiMergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final List<String> CONTEXTS = List.of("advisory", "travel", "debrief");

    @Test
    void refusesOnePathFromTwoServices() throws IOException {
        ObjectNode document = document("{'paths':{'/api/a':{'get':{'responses':{}}}}}");
        OpenApiMerge merge = new OpenApiMerge(document("{}")).add("advisory", document);
        assertThatThrownBy(() -> merge.add("travel", document)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void putsTheContextBeforeNames() throws IOException {
        ObjectNode merged = new OpenApiMerge(document("{'components':{'schemas':{'Problem':{}}}}"))
                .add("travel", document("""
                        {'paths':{'/api/trips':{'get':{'operationId':'listTrips','security':[{'x':[]}],'responses':{
                          '200':{'schema':{'$ref':'#/components/schemas/Trip'}},
                          '400':{'schema':{'$ref':'#/components/schemas/Problem'}}}}}},
                         'components':{'schemas':{'Trip':{'items':{'$ref':'#/components/schemas/Leg'}},'Leg':{},'Problem':{}},
                                       'securitySchemes':{'x':{}}}}"""))
                .merged();
        assertThat(merged).isEqualTo(document("""
                        {'components':{'schemas':{'Problem':{},'TravelLeg':{},
                                                  'TravelTrip':{'items':{'$ref':'#/components/schemas/TravelLeg'}}}},
                         'paths':{'/api/trips':{'get':{'operationId':'travelListTrips','responses':{
                          '200':{'schema':{'$ref':'#/components/schemas/TravelTrip'}},
                          '400':{'schema':{'$ref':'#/components/schemas/Problem'}},
                          'default':{'$ref':'#/components/responses/Refusal'}}}}}}"""));
    }

    @Test
    void isCommittedAsTheServicesSay() throws IOException {
        String expected = print(merged());
        Path committed = CONTRACTS.resolve("openapi.json");
        if (!Files.readString(committed).equals(expected)) {
            Files.writeString(committed, expected);
            fail(
                    "%s was not what the services' documents give; it is now: look at the change and commit it",
                    committed);
        }
    }

    @Test
    void refersToNothingThatIsMissing() throws IOException {
        JsonNode merged = merged();
        assertThat(references(merged, new ArrayList<>()))
                .allSatisfy(reference -> assertThat(
                                merged.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void namesEachOperationOnce() throws IOException {
        List<String> ids = new ArrayList<>();
        merged().path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        ids.add(operation.get("operationId").textValue());
                    }
                }));
        Set<String> seen = new HashSet<>();
        assertThat(ids).allMatch(seen::add);
    }

    private static ObjectNode merged() throws IOException {
        OpenApiMerge merge = new OpenApiMerge(read(CONTRACTS.resolve("gateway-openapi.json")));
        for (String context : CONTEXTS) {
            Path document =
                    Path.of("..", context + "-service").resolve(CONTRACTS).resolve("openapi.json");
            merge.add(context, read(document));
        }
        return merge.merged();
    }

    private static List<String> references(JsonNode node, List<String> found) {
        if (node.path("$ref").isTextual()) {
            found.add(node.get("$ref").textValue());
        }
        node.forEach(child -> references(child, found));
        return found;
    }

    private static String print(JsonNode document) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent))
                        .writeValueAsString(document)
                + "\n";
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }

    private static ObjectNode document(String quoted) throws IOException {
        return (ObjectNode) JSON.readTree(quoted.replace('\'', '"'));
    }
}
