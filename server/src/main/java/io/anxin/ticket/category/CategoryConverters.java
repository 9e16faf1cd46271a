package io.anxin.ticket.category;

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
class CategoryConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(
                WriteId.INSTANCE, ReadId.INSTANCE, WriteSkills.INSTANCE, ReadSkills.INSTANCE);
    }

    @WritingConverter
    private enum WriteId implements Converter<CategoryId, UUID> {
        INSTANCE;

        @Override
        public UUID convert(CategoryId id) {
            return id.value();
        }
    }

    @WritingConverter
    private enum WriteSkills implements Converter<NeededSkills, PGobject> {
        INSTANCE;

        @Override
        public PGobject convert(NeededSkills skills) {
            return Jsonb.of(skills.items());
        }
    }

    @ReadingConverter
    private enum ReadSkills implements Converter<PGobject, NeededSkills> {
        INSTANCE;

        @Override
        public NeededSkills convert(PGobject column) {
            return new NeededSkills(Jsonb.read(column, new TypeReference<List<NeededSkill>>() {}));
        }
    }

    @ReadingConverter
    private enum ReadId implements Converter<UUID, CategoryId> {
        INSTANCE;

        @Override
        public CategoryId convert(UUID id) {
            return new CategoryId(id);
        }
    }
}
