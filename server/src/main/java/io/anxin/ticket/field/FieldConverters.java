package io.anxin.ticket.field;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class FieldConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteId.INSTANCE, ReadId.INSTANCE, WriteRules.INSTANCE, ReadRules.INSTANCE);
    }

    @WritingConverter
    private enum WriteId implements Converter<FieldId, UUID> {
        INSTANCE;

        @Override
        public UUID convert(FieldId id) {
            return id.value();
        }
    }

    @ReadingConverter
    private enum ReadId implements Converter<UUID, FieldId> {
        INSTANCE;

        @Override
        public FieldId convert(UUID id) {
            return new FieldId(id);
        }
    }

    @WritingConverter
    private enum WriteRules implements Converter<FieldRules, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(FieldRules rules) {
            return Jsonb.of(rules);
        }
    }

    @ReadingConverter
    private enum ReadRules implements Converter<PGobject, FieldRules> {
        INSTANCE;

        @Override
        public FieldRules convert(PGobject column) {
            return Jsonb.read(column, FieldRules.class);
        }
    }
}
