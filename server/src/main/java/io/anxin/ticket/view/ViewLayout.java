package io.anxin.ticket.view;

import io.anxin.ticket.condition.TicketCondition;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a view shows.
///
/// @param filters values by query parameter of `GET /api/v1/tickets`, such as `state` or `tag`
/// @param condition what else must hold, as data; null for nothing
/// @param sort the query parameter `sort`, null for the list's own order
/// @param columns keys of the columns in their order, empty for the list's own
public record ViewLayout(
        @NotNull @Size(max = 30)
                Map<
                                @Pattern(regexp = "[a-zA-Z.]{1,40}") String,
                                @NotNull @Size(max = 50) List<@NotNull @Size(max = 200) String>>
                        filters,
        @Nullable @Valid TicketCondition condition,
        @Nullable @Size(max = 40) String sort,
        @NotNull @Size(max = 30) List<@Pattern(regexp = "[a-zA-Z0-9_.]{1,60}") String> columns) {}
