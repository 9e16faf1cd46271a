package io.anxin.ticket.queue;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/// Reads an order as an address has it: `due` as well as `DUE`.
@Component
class SortFromText implements Converter<String, QueueSort> {

    @Override
    public QueueSort convert(String text) {
        return QueueSort.valueOf(text.strip().toUpperCase(Locale.ROOT));
    }
}
