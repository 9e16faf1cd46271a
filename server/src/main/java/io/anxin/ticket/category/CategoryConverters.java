package io.anxin.ticket.category;

import io.anxin.database.ModuleConverters;
import java.util.List;
import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

@Component
class CategoryConverters implements ModuleConverters {

    @Override
    public List<Object> converters() {
        return List.of(WriteId.INSTANCE, ReadId.INSTANCE);
    }

    @WritingConverter
    private enum WriteId implements Converter<CategoryId, UUID> {
        INSTANCE;

        @Override
        public UUID convert(CategoryId id) {
            return id.value();
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
