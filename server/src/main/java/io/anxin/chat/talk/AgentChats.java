package io.anxin.chat.talk;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.chat.desk.Desks;
import io.anxin.chat.desk.Dispatcher;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.Chat.Outcome;
import io.anxin.chat.file.ChatId;
import io.anxin.chat.file.ChatTable;
import io.anxin.chat.file.Line;
import io.anxin.chat.line.LineHub;
import io.anxin.conversation.transcript.Transcripts;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What agents do. An agent sees the own chats, those that ring at the agent, and those that wait
/// for a team of the agent; whoever sees every ticket sees every chat.
@Service
public class AgentChats {

    /// Who hears of it.
    @Component
    record Company(Desks desks, Dispatcher dispatcher, LineHub hub, Teams teams) {}

    private final ChatTable chats;
    private final Speech speech;
    private final Ending ending;
    private final Company company;
    private final Clock clock;

    AgentChats(ChatTable chats, Speech speech, Ending ending, Company company, Clock clock) {
        this.chats = chats;
        this.speech = speech;
        this.ending = ending;
        this.company = company;
        this.clock = clock;
    }

    /// @throws NotFound when there is none, or the actor may not see it
    public Chat visible(Actor actor, ChatId id) {
        actor.require(Permission.WORK_TICKETS);
        return chats.find(id)
                .filter(chat -> maySee(actor, chat))
                .orElseThrow(() -> new NotFound("chat", id));
    }

    /// Those the agent has and those that ring at the agent, the oldest first.
    public List<Chat> mine(Actor actor) {
        UUID me = actor.account().value();
        return chats.live(
                Filter.any(
                        List.of(
                                Filter.where("agent = ?", me),
                                Filter.where("ringing_for = ?", me))),
                100);
    }

    /// Those that wait and that the actor may see, the longest waiting first.
    public List<Chat> waiting(Actor actor) {
        actor.require(Permission.WORK_TICKETS);
        return chats.live(Filter.where("state in ('WAITING', 'RINGING')"), 500).stream()
                .filter(chat -> maySee(actor, chat))
                .toList();
    }

    /// @throws ChatTaken when it does not ring at the actor any more, and somebody else has it
    public Chat accept(Actor actor, ChatId id) {
        Chat chat = visible(actor, id);
        AccountId me = actor.account();
        boolean mine = chats.accept(id, me, clock.instant());
        if (!mine && me.equals(chat.agent())) {
            return chat;
        }
        if (!mine && !chats.take(id, me, clock.instant())) {
            throw new ChatTaken();
        }
        company.desks().accepted(me);
        AccountId other = chat.course().ringingFor();
        if (other != null && !other.equals(me)) {
            company.desks().tell(other);
        }
        speech.program(id, "joined", actor.name());
        company.hub().hint(id, "state", Map.of("state", Chat.State.ACTIVE));
        return visible(actor, id);
    }

    /// It rings elsewhere.
    public void decline(Actor actor, ChatId id) {
        visible(actor, id);
        if (!chats.passOn(id, actor.account())) {
            throw new ChatTaken();
        }
        company.desks().tell(actor.account());
        company.dispatcher().nudge();
    }

    /// @throws ChatTaken when it is another agent's
    public Line say(Actor actor, ChatId id, UUID client, String text) {
        return speech.agent(actor, own(actor, id), client, text);
    }

    @Transactional
    public void read(Actor actor, ChatId id, long seq) {
        own(actor, id);
        chats.read(id, seq, false);
        company.hub().hint(id, "read", Map.of("seq", seq));
    }

    public void typing(Actor actor, ChatId id) {
        own(actor, id);
        company.hub().hint(id, "typing", Map.of("name", actor.name()));
    }

    /// Back to the queue for another team; the visitor keeps the place.
    public void transfer(Actor actor, ChatId id, TeamId team) {
        own(actor, id);
        if (company.teams().find(team).isEmpty()) {
            throw new NotFound("team", team);
        }
        speech.program(id, "left", actor.name());
        if (!chats.release(id, actor.account(), team)) {
            throw new ChatTaken();
        }
        company.desks().tell(actor.account());
        company.hub().hint(id, "state", Map.of("state", Chat.State.WAITING));
        company.dispatcher().nudge();
    }

    /// @param how with the summary, and the code when the matter is resolved
    public Chat end(Actor actor, ChatId id, Transcripts.Ending how) {
        own(actor, id);
        ending.end(actor, id, Outcome.ANSWERED, how);
        return chats.find(id).orElseThrow();
    }

    private Chat own(Actor actor, ChatId id) {
        Chat chat = visible(actor, id);
        if (chat.isEnded()) {
            throw new ChatOver();
        }
        if (!actor.account().equals(chat.agent())) {
            throw new ChatTaken();
        }
        return chat;
    }

    private static boolean maySee(Actor actor, Chat chat) {
        AccountId me = actor.id();
        boolean mine =
                me != null && (me.equals(chat.agent()) || me.equals(chat.course().ringingFor()));
        boolean waitsForMe =
                chat.agent() == null
                        && !chat.isEnded()
                        && (chat.team() == null || actor.teams().contains(chat.team().value()));
        return mine || waitsForMe || actor.seesEverything();
    }
}
