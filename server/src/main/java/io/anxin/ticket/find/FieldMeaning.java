package io.anxin.ticket.find;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.database.Row;
import io.anxin.organisation.Team;
import io.anxin.organisation.Teams;
import io.anxin.shared.Filter;
import io.anxin.shared.Folding;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.name.TraitNames;
import io.anxin.ticket.query.Expression.Field;
import io.anxin.ticket.query.Expression.Word;
import io.anxin.ticket.query.SearchNames;
import io.anxin.ticket.search.SearchEntry;
import io.anxin.ticket.search.SearchText;
import io.anxin.ticket.search.TermQuery;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What a field of a search asks: names of teams and people by any part of them, states and kinds
/// in any language. What does not exist is refused, since an empty list would not say why.
@Component
class FieldMeaning {

    private static final Pattern NUMBER = Pattern.compile("(?:[Tt]-?)?(\\d{1,15})");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private final SearchNames names;
    private final TraitNames traits;
    private final Teams teams;
    private final Accounts accounts;
    private final DayMeaning days;

    FieldMeaning(
            SearchNames names, TraitNames traits, Teams teams, Accounts accounts, DayMeaning days) {
        this.names = names;
        this.traits = traits;
        this.teams = teams;
        this.accounts = accounts;
        this.days = days;
    }

    Meaning of(Actor reader, Field field) {
        return Meaning.either(
                field.values().stream().map(value -> of(reader, field, value)).toList());
    }

    private Meaning of(Actor reader, Field field, String value) {
        return switch (field.field()) {
            case TAG -> tag(value);
            case CUSTOMER -> WordMeaning.ofCustomer().of(new Word(value, false, false));
            case TEAM -> team(value);
            case ASSIGNEE -> assignee(reader, value);
            case STATE -> trait(FieldMeaning::inState, State.values(), field, value);
            case KIND -> trait(_ -> "t.kind = ?", Kind.values(), field, value);
            case PRIORITY -> trait(_ -> "t.priority = ?", Priority.values(), field, value);
            case BEFORE -> days.before(value);
            case AFTER -> days.after(value);
            case NUMBER -> number(value);
            case HAS -> has(field, value);
        };
    }

    private static Meaning tag(String value) {
        boolean beginning = value.length() > 1 && value.endsWith("*");
        return Meaning.ofTerms(
                beginning
                        ? TermQuery.beginning(
                                SearchEntry.tagTerm(value.substring(0, value.length() - 1)))
                        : TermQuery.of(SearchEntry.tagTerm(value)));
    }

    private Meaning team(String value) {
        if (names.is("NONE", value)) {
            return Meaning.ofTicket(Filter.where("t.team is null"));
        }
        String wanted = Folding.fold(value);
        List<UUID> found =
                teams.list().stream()
                        .filter(team -> isNamed(team, wanted))
                        .map(team -> team.id().value())
                        .toList();
        if (found.isEmpty()) {
            throw new InvalidInput("q", "search.unknownTeam", value);
        }
        return Meaning.ofTicket(Filter.where("t.team = any(?::uuid[])", Row.array(found)));
    }

    private static boolean isNamed(Team team, String wanted) {
        return Folding.fold(team.name().zh()).contains(wanted)
                || Folding.fold(team.name().en()).contains(wanted);
    }

    private Meaning assignee(Actor reader, String value) {
        if (names.is("NONE", value)) {
            return Meaning.ofTicket(Filter.where("t.assigned_to is null"));
        }
        if (names.is("ME", value)) {
            return Meaning.ofTicket(
                    reader.id() == null
                            ? Filter.none()
                            : Filter.where("t.assigned_to = ?", reader.id().value()));
        }
        String wanted = Folding.fold(value);
        List<UUID> found =
                accounts.list().stream()
                        .filter(account -> isNamed(account, wanted))
                        .map(account -> account.id().value())
                        .toList();
        if (found.isEmpty()) {
            throw new InvalidInput("q", "search.unknownPerson", value);
        }
        return Meaning.ofTicket(Filter.where("t.assigned_to = any(?::uuid[])", Row.array(found)));
    }

    private static boolean isNamed(Account account, String wanted) {
        return Folding.fold(account.name()).contains(wanted) || account.mail().startsWith(wanted);
    }

    /// Says besides what the indexes of live and of just resolved tickets need to hear.
    private static String inState(State state) {
        return switch (state) {
            case NEW, OPEN, WAITING -> "(t.state = ? and t.live)";
            case RESOLVED -> "(t.state = ? and t.resolved_at is not null and t.closed_at is null)";
            case CLOSED -> "t.state = ?";
        };
    }

    private <E extends Enum<E>> Meaning trait(
            Function<E, String> condition, E[] possible, Field field, String value) {
        String wanted = Folding.fold(value).replace('-', '_');
        List<Meaning> found = new ArrayList<>();
        for (E each : possible) {
            if (each.name().toLowerCase(Locale.ROOT).equals(wanted) || isNamed(each, value)) {
                found.add(Meaning.ofTicket(Filter.where(condition.apply(each), each.name())));
            }
        }
        if (found.isEmpty()) {
            throw unknown(
                    field,
                    value,
                    Arrays.stream(possible)
                            .map(each -> each.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return Meaning.either(found);
    }

    private boolean isNamed(Enum<?> trait, String value) {
        String wanted = Folding.fold(value);
        return LANGUAGES.stream()
                .anyMatch(language -> Folding.fold(traits.of(trait, language)).equals(wanted));
    }

    private static Meaning number(String value) {
        Matcher matcher = NUMBER.matcher(value);
        if (!matcher.matches()) {
            throw new InvalidInput("q", "search.numbers", value);
        }
        return Meaning.ofTicket(Filter.where("t.id = ?", Long.parseLong(matcher.group(1))));
    }

    private Meaning has(Field field, String value) {
        if (!names.is("ATTACHMENT", value)) {
            throw unknown(field, value, "attachment");
        }
        return Meaning.ofTerms(TermQuery.of(SearchText.ATTACHMENT));
    }

    private static InvalidInput unknown(Field field, String value, String possible) {
        return new InvalidInput("q", "search.unknownValue", field.name(), value, possible);
    }
}
