package io.anxin.web.problem;

import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/// What the bean validation found, as named fields.
final class Violations {

    private Violations() {}

    static InvalidInput of(MethodArgumentNotValidException invalid) {
        return new InvalidInput(sorted(fields(invalid.getBindingResult())));
    }

    static InvalidInput of(HandlerMethodValidationException invalid) {
        List<FieldError> found = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                found.addAll(fields(body));
            } else {
                String name = String.valueOf(result.getMethodParameter().getParameterName());
                result.getResolvableErrors().forEach(error -> found.add(error(name, error)));
            }
        }
        return new InvalidInput(sorted(found));
    }

    private static List<FieldError> fields(Errors errors) {
        return errors.getAllErrors().stream().map(Violations::error).toList();
    }

    private static FieldError error(ObjectError error) {
        return error(
                error instanceof org.springframework.validation.FieldError field
                        ? field.getField()
                        : "",
                error);
    }

    /// The code is the last and shortest of Spring's codes: the name of the constraint.
    private static FieldError error(String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String code = codes == null || codes.length == 0 ? "invalid" : codes[codes.length - 1];
        String text = error.getDefaultMessage();
        return new FieldError(field, code, List.of(new Problems.Said(text == null ? code : text)));
    }

    private static List<FieldError> sorted(List<FieldError> errors) {
        return errors.stream()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::code))
                .toList();
    }
}
