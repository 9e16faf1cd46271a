package io.anxin.ticket.view;

import io.anxin.ticket.queue.TicketQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a saved view asks of the list: its filters are kept as they stand in the address, each as a
/// list of words.
@Component
class ViewQueries {

    private final JsonMapper json;

    ViewQueries(JsonMapper json) {
        this.json =
                json.rebuild()
                        .enable(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
    }

    /// @return empty for a search, and for filters that are no more
    Optional<TicketQuery> of(ViewLayout layout) {
        Map<String, Object> parts = new HashMap<>(layout.filters());
        if (layout.condition() != null) {
            parts.put("where", json.writeValueAsString(layout.condition()));
        }
        try {
            return Optional.of(json.convertValue(parts, TicketQuery.class))
                    .filter(query -> query.q() == null || query.q().isBlank());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
