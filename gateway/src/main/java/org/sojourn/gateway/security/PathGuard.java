package org.sojourn.gateway.security;

import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sojourn.gateway.problem.EdgeRefusal;
import org.sojourn.platform.problem.ProblemType;

/** Lets through only targets that every parser reads alike. */
public final class PathGuard implements Consumer<RoutingContext> {

    /** Possessive, for otherwise it takes a part of the stack for each character. */
    private static final Pattern QUERY = Pattern.compile("(?:[!$&'()*+,\\-./0-9:;=?@A-Z_a-z~]++|%[0-9A-Fa-f]{2})*+");

    @Override
    public void accept(RoutingContext context) {
        if (!isUnambiguous(context.request().uri())) {
            throw EdgeRefusal.of(ProblemType.AMBIGUOUS_PATH);
        }
    }

    static boolean isUnambiguous(String target) {
        String path = pathOf(target);
        String query = path.length() == target.length() ? "" : target.substring(path.length() + 1);
        return CanonicalPath.is(path) && QUERY.matcher(query).matches();
    }

    /** The path as it was sent. */
    public static String pathOf(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }
}
