package io.anxin.chat.desk;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.chat.desk.AgentDesk.State;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.ChatTable;
import io.anxin.chat.queue.FreeAgent;
import io.anxin.notification.Changes;
import io.anxin.organisation.roster.Rosters;
import io.anxin.shared.Filter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether agents take chats, and how many they have.
@Service
public class Desks {

    /// The browser of an agent speaks up every ten seconds; after this long it counts as dead.
    static final Duration LEASE = Duration.ofSeconds(35);

    static final int USUAL_CAPACITY = 3;

    private final DeskTable table;
    private final ChatTable chats;
    private final Accounts accounts;
    private final Rosters rosters;
    private final Changes changes;
    private final Clock clock;

    Desks(
            DeskTable table,
            ChatTable chats,
            Accounts accounts,
            Rosters rosters,
            Changes changes,
            Clock clock) {
        this.table = table;
        this.chats = chats;
        this.accounts = accounts;
        this.rosters = rosters;
        this.changes = changes;
        this.clock = clock;
    }

    /// The desk of the agent, offline as long as nothing was said.
    public AgentDesk of(AccountId account) {
        Instant now = clock.instant();
        return table.find(account)
                .orElseGet(
                        () ->
                                new AgentDesk(
                                        account,
                                        State.OFFLINE,
                                        "",
                                        USUAL_CAPACITY,
                                        now,
                                        now,
                                        now,
                                        null));
    }

    /// @param state not [State#WRAP_UP], which comes by itself
    @Transactional
    public AgentDesk say(Actor actor, State state, String reason, int capacity) {
        actor.require(Permission.WORK_TICKETS);
        Instant now = clock.instant();
        table.say(actor.account(), state, reason, capacity, now, now.plus(LEASE));
        tell(actor.account());
        return of(actor.account());
    }

    /// The browser is still there.
    ///
    /// @return whether the desk is still on; a desk whose lease ran out has to be opened again
    @Transactional
    public boolean renew(Actor actor) {
        actor.require(Permission.WORK_TICKETS);
        return table.renew(actor.account(), clock.instant().plus(LEASE));
    }

    /// After a chat the agent has some time, unless others go on.
    public void ended(AccountId agent, int wrapUpSeconds) {
        Instant now = clock.instant();
        table.busied(agent, now);
        boolean more = !chats.live(Filter.where("agent = ?", agent.value()), 1).isEmpty();
        if (!more && wrapUpSeconds > 0) {
            table.move(
                    agent,
                    List.of(State.ONLINE),
                    State.WRAP_UP,
                    "",
                    now,
                    now.plusSeconds(wrapUpSeconds));
        }
        tell(agent);
    }

    public void accepted(AccountId agent) {
        table.busied(agent, clock.instant());
        tell(agent);
    }

    void missed(AccountId agent) {
        table.move(agent, List.of(State.ONLINE), State.AWAY, "MISSED", clock.instant(), null);
        tell(agent);
    }

    void dead(AccountId agent) {
        table.move(
                agent,
                List.of(State.ONLINE, State.BUSY, State.AWAY, State.WRAP_UP),
                State.OFFLINE,
                "",
                clock.instant(),
                null);
        tell(agent);
    }

    void backFromWrapUp(AccountId agent) {
        table.move(agent, List.of(State.WRAP_UP), State.ONLINE, "", clock.instant(), null);
        tell(agent);
    }

    List<AgentDesk> on() {
        return table.on();
    }

    /// Who takes chats now, with what they have.
    List<FreeAgent> free(List<Chat> live) {
        Map<AccountId, AgentDesk> online =
                table.on().stream()
                        .filter(desk -> desk.state() == State.ONLINE)
                        .filter(desk -> desk.lease().isAfter(clock.instant()))
                        .collect(Collectors.toMap(AgentDesk::account, Function.identity()));
        Map<AccountId, Account> people = accounts.named(online.keySet());
        return online.values().stream()
                .flatMap(
                        desk ->
                                active(people, desk.account())
                                        .map(who -> free(desk, who, load(desk.account(), live)))
                                        .stream())
                .toList();
    }

    private FreeAgent free(AgentDesk desk, Account account, int load) {
        return new FreeAgent(
                desk.account().value(),
                account.teamIds(),
                rosters.profile(desk.account()).languages(),
                load,
                desk.capacity(),
                desk.idleSince());
    }

    private static Optional<Account> active(Map<AccountId, Account> people, AccountId id) {
        return Optional.ofNullable(people.get(id))
                .filter(Account::active)
                .filter(account -> account.may(Permission.WORK_TICKETS));
    }

    static int load(AccountId agent, List<Chat> live) {
        return (int)
                live.stream()
                        .filter(
                                chat ->
                                        agent.equals(chat.agent())
                                                || agent.equals(chat.course().ringingFor()))
                        .count();
    }

    public void tell(AccountId agent) {
        changes.announce(
                "chat-desk", agent.toString(), clock.millis(), Set.of(Changes.account(agent)));
    }
}
