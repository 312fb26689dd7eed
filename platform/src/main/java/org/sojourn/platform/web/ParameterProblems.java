package org.sojourn.platform.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.sojourn.platform.problem.ProblemType;
import org.sojourn.platform.problem.Problems;
import org.sojourn.platform.problem.Violation;

/** Names the query parameters that cannot be read; Jakarta REST calls them absent resources. */
class ParameterProblems {

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,9}");

    @ServerExceptionMapper
    Response map(NotFoundException absent, ResourceInfo resource, UriInfo address) {
        Method method = absent.getCause() == null ? null : resource.getResourceMethod();
        if (method == null) {
            return Problems.response(ProblemType.NOT_FOUND);
        }
        List<Violation> unreadable = Arrays.stream(method.getParameters())
                .flatMap(parameter -> unreadable(parameter, address))
                .toList();
        return unreadable.isEmpty() ? Problems.response(ProblemType.NOT_FOUND) : Problems.invalid(unreadable);
    }

    private static Stream<Violation> unreadable(Parameter parameter, UriInfo address) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (query == null) {
            return Stream.empty();
        }
        return Stream.ofNullable(address.getQueryParameters().getFirst(query.value()))
                .filter(text -> !reads(parameter.getType(), text))
                .map(text -> unreadable(query.value()));
    }

    static Violation unreadable(String parameter) {
        return new Violation("/" + parameter, "invalid-value", "The value does not fit this parameter.");
    }

    private static boolean reads(Class<?> type, String text) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Objects::toString).anyMatch(text::equals);
        }
        return type != Integer.class || INTEGER.matcher(text).matches();
    }
}
