package io.anxin.ticket.merge;

import io.anxin.access.Actor;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.merge.MergePreview.Warning;
import io.anxin.ticket.name.Names;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows what a merge would do before it is done.
@Component
class MergePreviews {

    private final Tickets tickets;
    private final TicketTable table;
    private final TicketCards cards;
    private final Names names;

    MergePreviews(Tickets tickets, TicketTable table, TicketCards cards, Names names) {
        this.tickets = tickets;
        this.table = table;
        this.cards = cards;
        this.names = names;
    }

    @Transactional(readOnly = true)
    MergePreview of(Actor reader, TicketId source, TicketId target) {
        if (source.equals(target)) {
            throw new InvalidInput("into", "link.itself");
        }
        Map<TicketId, TicketCard> shown = cards.of(reader, List.of(source, target));
        TicketCard one = card(shown, source);
        TicketCard other = card(shown, target);
        Ticket from = found(source);
        Ticket into = found(target);
        Undo change = Undo.of(from, into, List.of());
        return new MergePreview(
                one,
                other,
                warnings(from, into).stream().toList(),
                change.tags(),
                change.people().stream().map(names::person).toList(),
                from.clocks().resolution(),
                into.clocks().resolution());
    }

    @Transactional(readOnly = true)
    List<TicketCard> merged(Actor reader, TicketId target) {
        tickets.requireVisible(reader, target);
        List<TicketId> sources =
                tickets.family(target).stream().filter(id -> !id.equals(target)).toList();
        return cards.of(reader, sources).values().stream()
                .sorted(Comparator.comparing(TicketCard::id).reversed())
                .toList();
    }

    private static TicketCard card(Map<TicketId, TicketCard> shown, TicketId id) {
        TicketCard card = shown.get(id);
        if (card == null) {
            throw new NotFound(Ticket.SUBJECT, id);
        }
        return card;
    }

    private Ticket found(TicketId id) {
        return table.find(id.value()).orElseThrow(() -> new NotFound(Ticket.SUBJECT, id));
    }

    private static Set<Warning> warnings(Ticket from, Ticket into) {
        EnumSet<Warning> warnings = EnumSet.noneOf(Warning.class);
        addIf(
                warnings,
                Warning.OTHER_CUSTOMER,
                !from.concern().customer().equals(into.concern().customer()));
        addIf(
                warnings,
                Warning.OTHER_LANGUAGE,
                !from.concern().locale().equals(into.concern().locale()));
        addIf(
                warnings,
                Warning.OTHER_TEAM,
                from.team() != null && !from.team().equals(into.team()));
        addIf(
                warnings,
                Warning.SOURCE_IS_OLDER,
                from.concern().openedAt().isBefore(into.concern().openedAt()));
        addIf(warnings, Warning.SOURCE_IS_DUE_EARLIER, isDueEarlier(from, into));
        addIf(warnings, Warning.TARGET_IS_SETTLED, !into.life().isLive());
        addIf(warnings, Warning.SOURCE_IS_CLOSED, from.life().closure() != null);
        return warnings;
    }

    private static boolean isDueEarlier(Ticket from, Ticket into) {
        Instant one = from.clocks().resolution().dueAt();
        Instant other = into.clocks().resolution().dueAt();
        return from.life().isLive() && one != null && (other == null || one.isBefore(other));
    }

    private static void addIf(Set<Warning> warnings, Warning warning, boolean holds) {
        if (holds) {
            warnings.add(warning);
        }
    }
}
