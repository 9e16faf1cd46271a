package io.anxin.ticket.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.action.TicketAction.ActionText;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a ticket is opened with; what is null is left to the rules of the desk.
///
/// @param text becomes the first message
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketContent(
        @NotNull @Valid Bilingual subject,
        @NotNull @Valid ActionText text,
        @Nullable Channel channel,
        @Nullable Kind kind,
        @Nullable UUID category,
        @Nullable Severity severity,
        @Nullable Impact impact,
        @Nullable UUID team,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable Map<String, Object> fields) {

    public TicketContent {
        tags = tags == null ? List.of() : List.copyOf(tags);
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    /// The ticket for a customer, in that language.
    public OpenTicket forCustomer(CustomerId customer, String locale) {
        return new OpenTicket(
                channel == null ? Channel.API : channel,
                subject.in(locale),
                text.in(locale),
                customer,
                null,
                null,
                team == null ? null : new TeamId(team),
                kind,
                category,
                severity,
                impact,
                tags == null ? List.of() : tags,
                fields == null ? Map.of() : fields,
                locale);
    }
}
