package io.anxin.ticket.classification;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

@Component
class ClassificationConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(
                WriteRuleId.INSTANCE,
                ReadRuleId.INSTANCE,
                WriteConditions.INSTANCE,
                ReadConditions.INSTANCE,
                WriteActions.INSTANCE,
                ReadActions.INSTANCE);
    }

    @WritingConverter
    private enum WriteRuleId implements Converter<RuleId, UUID> {
        INSTANCE;

        @Override
        public UUID convert(RuleId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private enum ReadRuleId implements Converter<UUID, RuleId> {
        INSTANCE;

        @Override
        public RuleId convert(UUID id) {
            return new RuleId(id);
        }
    }

    @WritingConverter
    private enum WriteConditions implements Converter<Conditions, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(Conditions conditions) {
            return Jsonb.of(conditions.items());
        }
    }

    @ReadingConverter
    private enum ReadConditions implements Converter<PGobject, Conditions> {
        INSTANCE;

        @Override
        public Conditions convert(PGobject column) {
            return new Conditions(Jsonb.read(column, new TypeReference<List<Condition>>() {}));
        }
    }

    @WritingConverter
    private enum WriteActions implements Converter<Actions, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(Actions actions) {
            return Jsonb.of(actions);
        }
    }

    @ReadingConverter
    private enum ReadActions implements Converter<PGobject, Actions> {
        INSTANCE;

        @Override
        public Actions convert(PGobject column) {
            return Jsonb.read(column, Actions.class);
        }
    }
}
