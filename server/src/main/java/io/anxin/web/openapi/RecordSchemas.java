package io.anxin.web.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import io.anxin.shared.Money;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Describes records as they are written: an id is the plain value it wraps, and every component
/// that is not `@Nullable` is required.
@Component
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = raw(type.getType());
        if (raw == Currency.class) {
            return new StringSchema().pattern("[A-Z]{3}").description("ISO 4217 code");
        }
        if (raw == Money.class) {
            return money(type, context);
        }
        if (raw != null && raw.isRecord()) {
            RecordComponent wrapped = wrapped(raw);
            if (wrapped != null) {
                return context.resolve(plain(type, wrapped));
            }
        }
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema != null && raw != null && raw.isRecord()) {
            require(raw, defined(schema, context));
        }
        return schema;
    }

    /// The amount is text, because a browser's numbers lose digits.
    private static Schema<?> money(AnnotatedType type, ModelConverterContext context) {
        Schema<?> money =
                new ObjectSchema()
                        .addProperty("amount", new StringSchema().example("80.00"))
                        .addProperty(
                                "currency",
                                new StringSchema()
                                        .pattern("[A-Z]{3}")
                                        .description("ISO 4217 code"));
        money.setRequired(List.of("amount", "currency"));
        context.defineModel("Money", money, type, null);
        return new Schema<>().$ref("#/components/schemas/Money");
    }

    private static @Nullable Class<?> raw(Type type) {
        try {
            return Json.mapper().constructType(type).getRawClass();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static AnnotatedType plain(AnnotatedType type, RecordComponent wrapped) {
        return new AnnotatedType(wrapped.getGenericType())
                .ctxAnnotations(type.getCtxAnnotations())
                .propertyName(type.getPropertyName());
    }

    private static @Nullable RecordComponent wrapped(Class<?> raw) {
        RecordComponent[] components = raw.getRecordComponents();
        boolean single =
                components.length == 1
                        && (isPresent(components[0])
                                || components[0]
                                        .getAccessor()
                                        .isAnnotationPresent(JsonValue.class));
        return single ? components[0] : null;
    }

    private static boolean isPresent(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonValue.class);
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        if (reference == null) {
            return schema;
        }
        Schema<?> target =
                context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return target == null ? schema : target;
    }

    private static void require(Class<?> raw, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required =
                Arrays.stream(raw.getRecordComponents())
                        .filter(component -> !isNullable(component))
                        .map(RecordComponent::getName)
                        .filter(schema.getProperties()::containsKey)
                        .toList();
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
