package io.anxin.access.personal;

import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.access.gate.ActorAuthentication;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Hides personal data in every answer to whoever may not see it: whatever a module answers goes
/// through here, also what a later version adds.
@RestControllerAdvice
class PersonalAnswers implements ResponseBodyAdvice<Object> {

    /// What customers sent as it came: nobody can hide anything in there.
    private static final Pattern SENT =
            Pattern.compile(
                    "/api/v1/(?:tickets|complaints)/[^/]+/files/.+|/api/v1/intake/[^/]+/original");

    /// Members that hold nothing but personal data.
    private static final Set<String> PERSONAL = Set.of("phone", "written");

    private final JsonMapper json;
    private final Disclosure disclosure;

    PersonalAnswers(JsonMapper json, Disclosure disclosure) {
        this.json = json;
        this.disclosure = disclosure;
    }

    @Override
    public boolean supports(
            MethodParameter returns, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returns,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null) {
            return null;
        }
        String path = request.getURI().getPath();
        Disclosure.Told told = disclosure.of(ActorAuthentication.signedIn().orElse(null), path);
        if (told.all()) {
            return body;
        }
        if (!converter.getSimpleName().startsWith("Jackson")) {
            if (SENT.matcher(path).matches()) {
                throw new Forbidden(Permission.SEE_PERSONAL_DATA.name());
            }
            return body;
        }
        return body instanceof ProblemDetail problem
                ? hidden(problem, told)
                : hidden(json.valueToTree(body), told);
    }

    private static ProblemDetail hidden(ProblemDetail problem, Disclosure.Told told) {
        String detail = problem.getDetail();
        if (detail != null) {
            String unnamed = told.names() ? detail : Masks.names(detail, told.known());
            problem.setDetail(told.addresses() ? unnamed : Masks.text(unnamed));
        }
        return problem;
    }

    private JsonNode hidden(JsonNode answer, Disclosure.Told told) {
        JsonNode hidden = answer;
        if (!told.names()) {
            Set<String> names = disclosure.names(answer, told);
            hidden = everywhere(hidden, text -> Masks.names(text, names), UnaryOperator.identity());
        }
        return told.addresses() ? hidden : everywhere(hidden, Masks::text, Masks::value);
    }

    /// @param texts what becomes of a text
    /// @param values what becomes of a value that is known to be personal
    private static JsonNode everywhere(
            JsonNode node, UnaryOperator<String> texts, UnaryOperator<String> values) {
        return switch (node) {
            case ObjectNode object -> inMembers(object, texts, values);
            case ArrayNode array when isInPieces(array) -> inPieces(array, texts);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, everywhere(array.get(i), texts, values));
                }
                yield array;
            }
            case StringNode text -> StringNode.valueOf(texts.apply(text.stringValue()));
            default -> node;
        };
    }

    /// A text in pieces, of which hits are marked: an address may lie over several.
    private static boolean isInPieces(ArrayNode array) {
        return !array.isEmpty() && array.get(0).has("hit") && array.get(0).has("text");
    }

    private static ArrayNode inPieces(ArrayNode pieces, UnaryOperator<String> texts) {
        StringBuilder whole = new StringBuilder();
        pieces.forEach(piece -> whole.append(piece.path("text").asString("")));
        String hidden = texts.apply(whole.toString());
        if (!hidden.contentEquals(whole)) {
            pieces.removeAll();
            pieces.addObject().put("text", hidden).put("hit", false);
        }
        return pieces;
    }

    private static ObjectNode inMembers(
            ObjectNode object, UnaryOperator<String> texts, UnaryOperator<String> values) {
        boolean identity = object.has("kind") && object.has("value");
        for (String name : Set.copyOf(object.propertyNames())) {
            JsonNode value = object.get(name);
            boolean personal = PERSONAL.contains(name) || (identity && name.equals("value"));
            object.set(
                    name,
                    everywhere(
                            value,
                            personal && value instanceof StringNode ? values : texts,
                            values));
        }
        return object;
    }
}
