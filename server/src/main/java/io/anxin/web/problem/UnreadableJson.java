package io.anxin.web.problem;

import io.anxin.shared.InvalidInput;
import io.anxin.shared.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Tells apart a body that is no JSON, one with a field nobody knows, one with a value of the wrong
/// type, and one that was cut off for its size.
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Problem problem -> {
                    return problem;
                }
                case BodyLimit.Reached reached -> {
                    return new OversizeBody(reached.limitBytes());
                }
                case UnrecognizedPropertyException unknown -> {
                    return new InvalidInput(path(unknown), "unknown");
                }
                case DatabindException wrong when !wrong.getPath().isEmpty() -> {
                    return new InvalidInput(path(wrong), isMissing(wrong) ? "required" : "type");
                }
                default -> {}
            }
        }
        return new UnreadableBody();
    }

    /// A number or yes/no that was left out; Jackson tells it by its message alone.
    private static boolean isMissing(DatabindException wrong) {
        return wrong.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static String path(DatabindException wrong) {
        List<JacksonException.Reference> path = wrong.getPath();
        return path.stream().map(UnreadableJson::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }
}
