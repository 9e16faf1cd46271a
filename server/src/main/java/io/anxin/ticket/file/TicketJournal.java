package io.anxin.ticket.file;

import io.anxin.ticket.routing.Route;
import io.anxin.ticket.sla.Clocks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ticket as its history tells of it: one member for each thing that people change, so that two
/// changes conflict only when they touch the same member. The history keeps what differs.
public final class TicketJournal {

    /// The version a change led to.
    public static final String REVISION = "revision";

    /// Why the priority became what it is, by the matrix of that time.
    public static final String REASON = "priorityReason";

    /// Why the program gave it to whoever has it.
    public static final String WHY = "assignedWhy";

    private TicketJournal() {}

    public static Map<String, @Nullable Object> of(Ticket ticket) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put(REVISION, ticket.version());
        facts.put("subject", ticket.concern().subject());
        facts.put("tier", ticket.concern().tier());
        facts.put("kind", ticket.sorting().kind());
        facts.put("category", ticket.sorting().category());
        facts.put("severity", ticket.sorting().severity());
        facts.put("impact", ticket.sorting().impact());
        facts.put("priority", ticket.rank().priority());
        facts.put("contract", ticket.circumstances().contract());
        facts.put("sentiment", ticket.circumstances().sentiment());
        facts.put("override", ticket.rank().override());
        facts.put("team", ticket.team());
        facts.put("participatingTeams", ticket.teams().participating());
        facts.put("assignee", ticket.assignee());
        facts.put("tags", ticket.tags());
        facts.put("watchers", ticket.watchers());
        facts.put("fields", ticket.fields());
        facts.put("confidential", ticket.confidence());
        facts.put("state", ticket.progress().state());
        facts.put("waiting", ticket.life().waiting());
        facts.put("resolution", ticket.life().resolution());
        facts.put("confirmation", ticket.life().confirmation());
        facts.put("closure", ticket.life().closure());
        facts.put("reopenCount", ticket.life().reopenCount());
        facts.put("emergency", ticket.emergency());
        putBreaches(facts, ticket.clocks());
        return facts;
    }

    private static void putBreaches(Map<String, @Nullable Object> facts, Clocks clocks) {
        facts.put("firstResponseBreachedAt", clocks.firstResponse().breachedAt());
        facts.put("nextResponseBreachedAt", clocks.nextResponse().breachedAt());
        facts.put("resolutionBreachedAt", clocks.resolution().breachedAt());
        facts.put("onSiteBreachedAt", clocks.onSite().breachedAt());
    }

    /// The first entry: only what is not empty, and why it went where it went.
    public static Map<String, @Nullable Object> opening(
            Ticket ticket, Route route, Object reasons) {
        Map<String, @Nullable Object> facts = of(ticket);
        facts.values().removeIf(TicketJournal::isEmpty);
        facts.put("channel", ticket.concern().channel());
        facts.put(REASON, ticket.rank().reason());
        facts.put(
                "routing",
                Map.of(
                        "team",
                        route.teamReason(),
                        "assignee",
                        route.assigneeReason(),
                        "rules",
                        route.rules()));
        facts.put("classification", reasons);
        facts.values().removeIf(TicketJournal::isEmpty);
        return facts;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
