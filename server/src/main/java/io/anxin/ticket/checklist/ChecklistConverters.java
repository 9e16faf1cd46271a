package io.anxin.ticket.checklist;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

@Component
class ChecklistConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteItems.INSTANCE, ReadItems.INSTANCE);
    }

    @WritingConverter
    private enum WriteItems implements Converter<ChecklistItems, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(ChecklistItems items) {
            return Jsonb.of(items.list());
        }
    }

    @ReadingConverter
    private enum ReadItems implements Converter<PGobject, ChecklistItems> {
        INSTANCE;

        @Override
        public ChecklistItems convert(PGobject column) {
            return new ChecklistItems(
                    Jsonb.read(column, new TypeReference<List<ChecklistItems.Item>>() {}));
        }
    }
}
