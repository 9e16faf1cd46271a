package io.anxin.shared;

import java.util.List;
import org.springframework.http.HttpStatus;

/// Input whose shape is right but whose content breaks named rules; each error names the field and
/// a message key.
public final class InvalidInput extends Problem {

    /// @param field path of the field in the request, such as `fields.serial`
    /// @param code message key below `invalid.`, so `required` is told by `invalid.required`
    public record FieldError(String field, String code, List<Object> arguments) {
        public FieldError(String field, String code) {
            this(field, code, List.of());
        }
    }

    private final List<FieldError> errors;

    public InvalidInput(String field, String code, Object... arguments) {
        this(List.of(new FieldError(field, code, List.of(arguments))));
    }

    public InvalidInput(List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, errors.size());
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
