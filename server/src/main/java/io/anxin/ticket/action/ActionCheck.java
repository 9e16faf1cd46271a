package io.anxin.ticket.action;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.notification.webhook.Webhooks;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.ticket.cannedreply.CannedReplyRendering;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.checklist.ChecklistTemplates;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.resolutioncode.ResolutionCode;
import io.anxin.ticket.sla.EscalationStep;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is wrong with actions somebody composed, each error at its place.
@Component
class ActionCheck {

    static final int MOST_ACTIONS = 20;

    private static final Set<String> ADDRESSEES =
            Set.of("@assignee", "@leads", "@team", "@watchers");
    private static final Set<String> LEVELS =
            Set.of(EscalationStep.SUPERVISOR.name(), EscalationStep.DIRECTOR.name());

    /// Merging closes too, but has its own way.
    private static final Set<String> CLOSURES =
            Arrays.stream(Closure.Reason.values())
                    .filter(reason -> reason != Closure.Reason.MERGED)
                    .map(Enum::name)
                    .collect(java.util.stream.Collectors.toSet());

    private static final int LONGEST_TAG = 50;

    private final Teams teams;
    private final Accounts accounts;
    private final Edits.Catalogues catalogues;
    private final CannedReplyRendering replies;
    private final Webhooks webhooks;
    private final ChecklistTemplates checklists;

    ActionCheck(
            Teams teams,
            Accounts accounts,
            Edits.Catalogues catalogues,
            CannedReplyRendering replies,
            Webhooks webhooks,
            ChecklistTemplates checklists) {
        this.teams = teams;
        this.accounts = accounts;
        this.catalogues = catalogues;
        this.replies = replies;
        this.webhooks = webhooks;
        this.checklists = checklists;
    }

    List<FieldError> errors(String path, List<TicketAction> actions, boolean byPerson) {
        List<FieldError> errors = new ArrayList<>();
        if (actions.isEmpty()) {
            errors.add(new FieldError(path, "noAction"));
        }
        if (actions.size() > MOST_ACTIONS) {
            errors.add(new FieldError(path, "action.most", List.of(MOST_ACTIONS)));
        }
        for (int i = 0; i < actions.size(); i++) {
            String fault = fault(actions.get(i), byPerson);
            if (fault != null) {
                String part = fault.equals("action.text") ? "].text" : "].values";
                errors.add(new FieldError(path + "[" + i + part, fault));
            }
        }
        return errors;
    }

    private @Nullable String fault(TicketAction action, boolean byPerson) {
        return switch (action.kind()) {
            case SET_KIND -> word(action, Kind.class);
            case SET_SEVERITY -> word(action, Severity.class);
            case SET_IMPACT -> word(action, Impact.class);
            case SET_PRIORITY -> word(action, Priority.class);
            case AWAIT -> word(action, Waiting.For.class);
            case CLOSE -> one(action, "choice", CLOSURES::contains);
            case ESCALATE -> one(action, "choice", LEVELS::contains);
            case SET_CATEGORY -> one(action, "category", id(this::isCategory));
            case MOVE -> one(action, "team", id(this::isTeam));
            case ASSIGN -> one(action, "person", person(byPerson));
            case RESOLVE -> one(action, "choice", this::isCode);
            case ADD_WATCHERS -> each(action, "person", person(byPerson));
            case ADD_TAGS, REMOVE_TAGS ->
                    each(action, "action.tag", tag -> tag.length() <= LONGEST_TAG);
            case SET_FIELD -> field(action.wanted());
            case UNASSIGN, REOPEN -> action.wanted().isEmpty() ? null : "condition.noValue";
            case NOTE -> action.text() == null ? "action.text" : null;
            case REPLY -> reply(action);
            case NOTIFY -> notice(action);
            case START_CHECKLIST ->
                    one(action, "action.checklist", id(list -> checklists.isUsable(list)));
            case CALL_WEBHOOK -> one(action, "action.webhook", id(webhooks.names()::containsKey));
        };
    }

    private static <E extends Enum<E>> @Nullable String word(TicketAction action, Class<E> words) {
        return one(
                action,
                "choice",
                value ->
                        Arrays.stream(words.getEnumConstants())
                                .anyMatch(constant -> constant.name().equals(value)));
    }

    private static @Nullable String one(
            TicketAction action, String fault, Predicate<String> valid) {
        if (action.wanted().size() != 1) {
            return "condition.oneValue";
        }
        return valid.test(action.first()) ? null : fault;
    }

    private static @Nullable String each(
            TicketAction action, String fault, Predicate<String> valid) {
        if (action.wanted().isEmpty()) {
            return "required";
        }
        return action.wanted().stream().allMatch(valid) ? null : fault;
    }

    private static Predicate<String> id(Predicate<UUID> known) {
        return value -> {
            try {
                return known.test(UUID.fromString(value));
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    private Predicate<String> person(boolean byPerson) {
        Predicate<String> known = id(this::isPerson);
        return value -> (byPerson && value.equals("@me")) || known.test(value);
    }

    private boolean isPerson(UUID id) {
        return accounts.find(new AccountId(id)).filter(Account::active).isPresent();
    }

    private boolean isTeam(UUID id) {
        Optional<Team> team = teams.find(new TeamId(id));
        return team.isPresent() && !team.get().retired();
    }

    private boolean isCategory(UUID id) {
        return catalogues.categories().find(id).filter(Category::active).isPresent();
    }

    private boolean isCode(String code) {
        return catalogues.codes().find(code).filter(ResolutionCode::active).isPresent();
    }

    private @Nullable String field(List<String> keyAndValues) {
        if (keyAndValues.size() < 2) {
            return "required";
        }
        String key = keyAndValues.getFirst();
        try {
            Object value =
                    catalogues.fields().typed(key, keyAndValues.subList(1, keyAndValues.size()));
            catalogues.fields().check(java.util.Map.of(key, value));
            return null;
        } catch (InvalidInput e) {
            return e.errors().getFirst().code();
        }
    }

    private @Nullable String reply(TicketAction action) {
        if ((action.text() == null) == action.wanted().isEmpty()) {
            return "action.text";
        }
        return action.text() != null
                ? null
                : one(action, "action.reply", id(reply -> replies.exists(reply)));
    }

    private @Nullable String notice(TicketAction action) {
        if (action.text() == null) {
            return "action.text";
        }
        Predicate<String> known = id(this::isPerson);
        return each(action, "person", value -> ADDRESSEES.contains(value) || known.test(value));
    }
}
