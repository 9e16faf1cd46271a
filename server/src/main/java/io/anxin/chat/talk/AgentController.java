package io.anxin.chat.talk;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.chat.desk.AgentDesk;
import io.anxin.chat.desk.AgentDesk.State;
import io.anxin.chat.desk.Desks;
import io.anxin.chat.desk.Dispatcher;
import io.anxin.chat.file.ChatId;
import io.anxin.chat.file.Line;
import io.anxin.chat.file.LineTable;
import io.anxin.chat.talk.ChatCards.ChatCard;
import io.anxin.conversation.transcript.Transcripts;
import io.anxin.organisation.TeamId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the console calls for agents.
@RestController
@RequestMapping("/api/v1")
class AgentController {

    /// @param state not WRAP_UP, which comes by itself
    record SayChatState(
            @NotNull State state,
            @NotNull @Size(max = 100) String reason,
            @Min(1) @Max(20) int capacity) {}

    /// @param mine what the agent has and what rings at the agent
    /// @param waiting what waits for the teams of the agent, the longest waiting first
    record ChatDeskView(AgentDesk desk, List<ChatCard> mine, List<ChatCard> waiting) {}

    record SayAsAgent(@NotNull UUID id, @NotBlank @Size(max = 5_000) String text) {}

    record AgentRead(@PositiveOrZero long seq) {}

    record TransferChat(@NotNull UUID team) {}

    /// @param summary for colleagues, empty when there is nothing to say
    /// @param resolution code by which the matter is resolved; null when the ticket goes on
    record EndChat(
            @NotNull @Size(max = 5_000) String summary,
            @Nullable @Size(max = 40) String resolution) {}

    private final AgentChats chats;
    private final ChatCards cards;
    private final LineTable lines;
    private final Desks desks;
    private final Dispatcher dispatcher;

    AgentController(
            AgentChats chats,
            ChatCards cards,
            LineTable lines,
            Desks desks,
            Dispatcher dispatcher) {
        this.chats = chats;
        this.cards = cards;
        this.lines = lines;
        this.desks = desks;
        this.dispatcher = dispatcher;
    }

    @GetMapping("/chat-desk")
    ChatDeskView chatDesk(Actor actor) {
        actor.require(Permission.WORK_TICKETS);
        return new ChatDeskView(
                desks.of(actor.account()),
                cards.of(chats.mine(actor)),
                cards.of(chats.waiting(actor)));
    }

    @PutMapping("/chat-desk")
    AgentDesk sayChatState(Actor actor, @Valid @RequestBody SayChatState request) {
        AgentDesk desk =
                desks.say(actor, request.state(), request.reason().strip(), request.capacity());
        dispatcher.nudge();
        return desk;
    }

    /// The browser is there; 409 when it was thought dead and the desk has to be opened again.
    @PutMapping("/chat-desk/lease")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renewChatLease(Actor actor) {
        if (!desks.renew(actor)) {
            throw new DeskClosed();
        }
    }

    @GetMapping("/chats/{id}")
    ChatCard chat(Actor actor, @PathVariable UUID id) {
        return cards.of(List.of(chats.visible(actor, new ChatId(id)))).getFirst();
    }

    /// @param after number of the last line the reader has
    @GetMapping("/chats/{id}/lines")
    List<Line> chatLines(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @PositiveOrZero long after) {
        return lines.after(chats.visible(actor, new ChatId(id)).id(), after);
    }

    @PutMapping("/chats/{id}/acceptance")
    ChatCard acceptChat(Actor actor, @PathVariable UUID id) {
        return cards.of(List.of(chats.accept(actor, new ChatId(id)))).getFirst();
    }

    @DeleteMapping("/chats/{id}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declineChat(Actor actor, @PathVariable UUID id) {
        chats.decline(actor, new ChatId(id));
    }

    @PostMapping("/chats/{id}/lines")
    @ResponseStatus(HttpStatus.CREATED)
    Line sayInChat(Actor actor, @PathVariable UUID id, @Valid @RequestBody SayAsAgent request) {
        return chats.say(actor, new ChatId(id), request.id(), request.text());
    }

    @PutMapping("/chats/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readChat(Actor actor, @PathVariable UUID id, @Valid @RequestBody AgentRead request) {
        chats.read(actor, new ChatId(id), request.seq());
    }

    @PutMapping("/chats/{id}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typeInChat(Actor actor, @PathVariable UUID id) {
        chats.typing(actor, new ChatId(id));
    }

    @PutMapping("/chats/{id}/team")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transferChat(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody TransferChat request) {
        chats.transfer(actor, new ChatId(id), new TeamId(request.team()));
    }

    /// The chat becomes a ticket with all that was said.
    @PutMapping("/chats/{id}/end")
    ChatCard endChat(Actor actor, @PathVariable UUID id, @Valid @RequestBody EndChat request) {
        return cards.of(
                        List.of(
                                chats.end(
                                        actor,
                                        new ChatId(id),
                                        new Transcripts.Ending(
                                                request.summary(), request.resolution()))))
                .getFirst();
    }
}
