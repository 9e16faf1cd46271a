package io.anxin.ticket.importing;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.imports.RowValues;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Folding;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.file.Concern;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.name.TraitNames;
import io.anxin.ticket.resolutioncode.ResolutionCode;
import io.anxin.ticket.resolutioncode.ResolutionCodes;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import io.anxin.ticket.trait.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a row says of a ticket: names of states, teams and people as they are called here, in
/// either language.
@Component
class TicketRow {

    private static final Pattern SCORE = Pattern.compile("[1-5]");
    static final String USUAL_CODE = "SOLVED";

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final TraitNames traits;
    private final Categories categories;
    private final Teams teams;
    private final Accounts accounts;
    private final ResolutionCodes codes;
    private final Clock clock;

    TicketRow(
            TraitNames traits,
            Categories categories,
            Teams teams,
            Accounts accounts,
            ResolutionCodes codes,
            Clock clock) {
        this.traits = traits;
        this.categories = categories;
        this.teams = teams;
        this.accounts = accounts;
        this.codes = codes;
        this.clock = clock;
    }

    /// @param fields the custom fields, checked
    /// @param zone of times that name none
    /// @throws InvalidInput that says what is wrong
    PastTicket read(RowValues row, Map<String, Object> fields, ZoneId zone) {
        Account assignee = assignee(row);
        Instant openedAt = past(row, "openedAt", zone, clock.instant());
        Instant resolvedAt = after(row, "resolvedAt", zone, openedAt);
        Instant closedAt = after(row, "closedAt", zone, resolvedAt == null ? openedAt : resolvedAt);
        String subject = row.text("subject", "");
        if (subject.length() > Concern.LONGEST_SUBJECT) {
            throw new InvalidInput("subject", "tooLong", Concern.LONGEST_SUBJECT);
        }
        return new PastTicket(
                trait(row, "channel", List.of(Channel.values()), Channel.API),
                subject,
                said(row, zone, openedAt, subject),
                new Sorting(
                        trait(row, "kind", List.of(Kind.values()), Kind.OTHER),
                        category(row),
                        trait(row, "severity", List.of(Severity.values()), Severity.NORMAL),
                        trait(row, "impact", List.of(Impact.values()), Impact.PERSON)),
                team(row),
                assignee == null ? null : assignee.id(),
                List.of(),
                row.list("tags"),
                fields,
                state(row, resolvedAt, closedAt),
                openedAt,
                new PastResolution(resolvedAt, code(row), row.text("resolutionNote"), null),
                closedAt,
                score(row, closedAt == null ? known(resolvedAt, openedAt) : closedAt));
    }

    private List<PastMessage> said(RowValues row, ZoneId zone, Instant openedAt, String subject) {
        PastMessage opening = PastMessage.heard(openedAt, row.text("text", subject));
        String reply = row.text("reply");
        if (reply == null) {
            return List.of(opening);
        }
        Instant repliedAt = known(after(row, "repliedAt", zone, openedAt), openedAt);
        Account by = assignee(row);
        return List.of(
                opening,
                new PastMessage(
                        PastMessage.Writer.STAFF,
                        by == null ? null : by.id(),
                        by == null ? "" : by.name(),
                        repliedAt,
                        reply));
    }

    private @Nullable PastScore score(RowValues row, Instant at) {
        String score = row.text("score");
        if (score == null) {
            return null;
        }
        if (!SCORE.matcher(score).matches()) {
            throw new InvalidInput("score", "import.score");
        }
        return new PastScore(Integer.parseInt(score), row.text("comment"), at);
    }

    private static Instant known(@Nullable Instant time, Instant otherwise) {
        return time == null ? otherwise : time;
    }

    private Instant past(RowValues row, String field, ZoneId zone, Instant otherwise) {
        Instant said = row.time(field, zone);
        if (said != null && said.isAfter(clock.instant())) {
            throw new InvalidInput(field, "import.future");
        }
        return said == null ? otherwise : said;
    }

    private @Nullable Instant after(RowValues row, String field, ZoneId zone, Instant earlier) {
        if (row.text(field) == null) {
            return null;
        }
        Instant said = past(row, field, zone, earlier);
        if (said.isBefore(earlier)) {
            throw new InvalidInput(field, "import.order");
        }
        return said;
    }

    private <E extends Enum<E>> E trait(
            RowValues row, String field, List<E> possible, E otherwise) {
        E said = row.choice(field, possible, this::isCalled);
        return said == null ? otherwise : said;
    }

    private boolean isCalled(Enum<?> trait, String name) {
        return trait.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(name.replace('-', '_').replace(' ', '_'))
                || LANGUAGES.stream()
                        .anyMatch(
                                language -> Folding.fold(traits.of(trait, language)).equals(name));
    }

    private State state(RowValues row, @Nullable Instant resolvedAt, @Nullable Instant closedAt) {
        State otherwise =
                closedAt != null ? State.CLOSED : resolvedAt != null ? State.RESOLVED : State.NEW;
        return trait(row, "state", List.of(State.values()), otherwise);
    }

    private java.util.@Nullable UUID category(RowValues row) {
        Category found =
                row.choice(
                        "category",
                        categories.list().stream().filter(Category::active).toList(),
                        (category, name) -> isNamed(category.name(), name));
        return found == null ? null : found.id().value();
    }

    private @Nullable TeamId team(RowValues row) {
        Team found = row.choice("team", teams.list(), (team, name) -> isNamed(team.name(), name));
        return found == null ? null : found.id();
    }

    private static boolean isNamed(Bilingual known, String name) {
        return Folding.fold(known.zh()).equals(name) || Folding.fold(known.en()).equals(name);
    }

    private @Nullable Account assignee(RowValues row) {
        return row.choice(
                "assignee",
                accounts.list().stream().filter(Account::active).toList(),
                (account, name) ->
                        account.mail().equals(name) || Folding.fold(account.name()).equals(name));
    }

    private @Nullable String code(RowValues row) {
        ResolutionCode found =
                row.choice(
                        "resolutionCode",
                        codes.list(),
                        (code, name) ->
                                Folding.fold(code.code()).equals(name)
                                        || isNamed(code.name(), name));
        return found == null ? null : found.code();
    }
}
