package io.anxin.access.personal;

import io.anxin.access.gate.ActorAuthentication;
import io.anxin.shared.InvalidInput;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.json.JsonMapper;

/// Whoever was shown hidden data does not write it back over what is hidden.
@RestControllerAdvice
class MaskedInput extends RequestBodyAdviceAdapter {

    private final JsonMapper json;

    MaskedInput(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return converter.getSimpleName().startsWith("Jackson");
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage input,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (ActorAuthentication.signedIn().filter(Disclosure::hidesFrom).isPresent()
                && json.writeValueAsString(body).contains(Masks.MARK)) {
            throw new InvalidInput("body", "personal.masked");
        }
        return body;
    }
}
