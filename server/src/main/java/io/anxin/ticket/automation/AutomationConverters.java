package io.anxin.ticket.automation;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class AutomationConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteDefinition.INSTANCE, ReadDefinition.INSTANCE);
    }

    @WritingConverter
    private enum WriteDefinition implements Converter<RuleDefinition, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(RuleDefinition definition) {
            return Jsonb.of(definition);
        }
    }

    @ReadingConverter
    private enum ReadDefinition implements Converter<PGobject, RuleDefinition> {
        INSTANCE;

        @Override
        public RuleDefinition convert(PGobject column) {
            return Jsonb.read(column, RuleDefinition.class);
        }
    }
}
