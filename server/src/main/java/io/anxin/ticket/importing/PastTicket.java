package io.anxin.ticket.importing;

import io.anxin.access.AccountId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.file.Activity;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.FirstReply;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ticket as another system kept it.
///
/// @param said from the first word on, by time; never empty
/// @param assignee who worked on it, null for nobody
/// @param named who alone may see it; empty when it is open to its team
public record PastTicket(
        Channel channel,
        String subject,
        List<PastMessage> said,
        Sorting sorting,
        @Nullable TeamId team,
        @Nullable AccountId assignee,
        List<AccountId> named,
        List<String> tags,
        Map<String, Object> fields,
        State state,
        Instant openedAt,
        PastResolution resolution,
        @Nullable Instant closedAt,
        @Nullable PastScore score) {

    /// What nobody sorted yet; see [PastSorting].
    public static final Sorting UNSORTED =
            new Sorting(Kind.OTHER, null, Severity.NORMAL, Impact.PERSON);

    public PastTicket {
        said = List.copyOf(said);
    }

    String text() {
        return said.getFirst().text();
    }

    /// As our rules sort it.
    PastTicket sorted(
            Sorting as, @Nullable TeamId into, List<AccountId> entrustedTo, List<String> newTags) {
        return new PastTicket(
                channel,
                subject,
                said,
                as,
                into,
                assignee,
                entrustedTo,
                newTags,
                fields,
                state,
                openedAt,
                resolution,
                closedAt,
                score);
    }

    /// As somebody worked on it.
    public PastTicket worked(AccountId by, List<PastMessage> all, PastResolution as) {
        return new PastTicket(
                channel, subject, all, sorting, team, by, named, tags, fields, state, openedAt, as,
                closedAt, score);
    }

    /// The facts from which the state follows again. What is not known of them is when it was
    /// opened, by nobody.
    Life life() {
        Life replied = Life.NEW.replied(firstReply());
        return switch (state) {
            case NEW -> Life.NEW;
            case OPEN -> replied;
            case WAITING ->
                    replied.awaiting(new Waiting(openedAt, null, Waiting.For.CUSTOMER, null, null));
            case RESOLVED -> replied.resolved(resolved());
            case CLOSED ->
                    replied.resolved(resolved())
                            .closed(new Closure(Closure.Reason.NO_ANSWER, null, lastAt()));
        };
    }

    private FirstReply firstReply() {
        return said.stream()
                .filter(each -> each.writer() == PastMessage.Writer.STAFF)
                .findFirst()
                .map(each -> new FirstReply(each.by(), each.at()))
                .orElseGet(() -> new FirstReply(null, openedAt));
    }

    private Resolution resolved() {
        String code = resolution.code() == null ? TicketRow.USUAL_CODE : resolution.code();
        Instant at = resolution.at() == null ? lastAt() : resolution.at();
        return new Resolution(code, resolution.note(), resolution.by(), at);
    }

    /// When something last happened, as far as is known.
    Instant lastAt() {
        return Stream.concat(
                        said.stream().map(PastMessage::at),
                        Stream.of(openedAt, resolution.at(), closedAt))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(openedAt);
    }

    Activity activity() {
        String words =
                said.reversed().stream()
                        .filter(each -> each.writer() != PastMessage.Writer.NOTE)
                        .findFirst()
                        .map(PastMessage::text)
                        .orElseGet(this::text);
        return new Activity(lastAt(), preview(words), said.size(), null);
    }

    private static String preview(String text) {
        String line = text.replaceAll("[\\s\\p{Z}]+", " ").strip();
        int end = Math.min(line.length(), Activity.LONGEST_PREVIEW);
        boolean inside = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, inside ? end - 1 : end);
    }
}
