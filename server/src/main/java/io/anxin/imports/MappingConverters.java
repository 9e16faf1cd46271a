package io.anxin.imports;

import io.anxin.database.Jsonb;
import io.anxin.database.ModuleConverters;
import io.anxin.imports.Mapping.MappedFields;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class MappingConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(Write.INSTANCE, Read.INSTANCE);
    }

    @WritingConverter
    private enum Write implements Converter<MappedFields, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(MappedFields fields) {
            return Jsonb.of(fields);
        }
    }

    @ReadingConverter
    private enum Read implements Converter<PGobject, MappedFields> {
        INSTANCE;

        @Override
        public MappedFields convert(PGobject column) {
            return Jsonb.read(column, MappedFields.class);
        }
    }
}
