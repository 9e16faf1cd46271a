package io.anxin.ticket.template;

import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.field.CustomFields;
import org.springframework.stereotype.Component;

/// Whether a ticket could be opened with a content.
@Component
public class ContentCheck {

    private final Categories categories;
    private final CustomFields fields;
    private final Teams teams;

    ContentCheck(Categories categories, CustomFields fields, Teams teams) {
        this.categories = categories;
        this.fields = fields;
        this.teams = teams;
    }

    /// @throws InvalidInput when it names what does not exist
    public void check(TicketContent content) {
        if (content.category() != null) {
            categories.requireUsable("content.category", content.category());
        }
        if (content.team() != null
                && teams.find(new TeamId(content.team()))
                        .filter(team -> !team.retired())
                        .isEmpty()) {
            throw new InvalidInput("content.team", "team");
        }
        if (content.fields() != null) {
            fields.check(content.fields());
        }
    }
}
