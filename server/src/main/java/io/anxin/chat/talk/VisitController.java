package io.anxin.chat.talk;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.chat.desk.Dispatcher;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.Chat.Outcome;
import io.anxin.chat.file.Line;
import io.anxin.chat.line.LineHub;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// What the widget calls, without sign-in. A visitor is known by the token of the chat.
@RestController
@RequestMapping("/api/v1/public/chats")
class VisitController {

    private static final long NO_TIMEOUT = 0;

    /// @param expires seconds since 1970 after which the signature does not count
    /// @param signature see `docs/policies/live-chat.md`
    record Identity(
            @NotBlank @Size(max = 200) String user,
            long expires,
            @NotBlank @Size(max = 200) String signature) {}

    /// @param message what the visitor writes when nobody is there; a ticket comes of it at once
    record BeginChat(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 254) String mail,
            @Nullable @Size(max = 40) String phone,
            @NotNull @Pattern(regexp = "zh-CN|en") String locale,
            @NotNull @Size(max = 2_000) String page,
            @Nullable @Valid Identity identity,
            @Nullable @Size(max = 5_000) String message) {}

    record BegunChat(String token, VisitView chat) {}

    /// @param id chosen by the widget, a random UUID: said again under it, it is said once
    record SayInChat(@NotNull UUID id, @NotBlank @Size(max = 5_000) String text) {}

    record ReadMark(@PositiveOrZero long seq) {}

    record RateChat(@Min(1) @Max(5) int score, @NotNull @Size(max = 2_000) String comment) {}

    /// @param position from 1 on while it waits
    /// @param expectedWaitSeconds null when nobody can say
    /// @param ticket number to ask by, once it became a ticket
    record VisitView(
            Chat.State state,
            @Nullable Outcome outcome,
            @Nullable Integer position,
            @Nullable Long expectedWaitSeconds,
            @Nullable String agentName,
            long lastSeq,
            long agentRead,
            @Nullable String ticket,
            @Nullable Integer score) {}

    private final Visits visits;
    private final Speech speech;
    private final LineHub hub;
    private final Accounts accounts;
    private final HostKey key;
    private final Pace pace;

    VisitController(
            Visits visits, Speech speech, LineHub hub, Accounts accounts, HostKey key, Pace pace) {
        this.visits = visits;
        this.speech = speech;
        this.hub = hub;
        this.accounts = accounts;
        this.key = key;
        this.pace = pace;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BegunChat beginChat(HttpServletRequest from, @Valid @RequestBody BeginChat request) {
        pace.opens(from.getRemoteAddr());
        Identity identity = request.identity();
        SignedVisitor known =
                identity == null
                        ? null
                        : key.verified(identity.user(), identity.expires(), identity.signature());
        Visits.Begun begun =
                visits.begin(
                        new Visits.Arrival(
                                new Chat.Visitor(
                                        request.name().strip(),
                                        request.mail(),
                                        request.phone(),
                                        request.locale(),
                                        request.page()),
                                known));
        String message = request.message();
        if (message != null && !message.isBlank()) {
            return new BegunChat(begun.token(), view(visits.leaveMessage(begun, message)));
        }
        visits.queued();
        return new BegunChat(begun.token(), view(begun.chat()));
    }

    @GetMapping("/{token}")
    VisitView chatOfVisitor(@PathVariable String token) {
        return view(visits.of(token));
    }

    /// Events `line` (with its number as id), and without id `place`, `state`, `read`, `typing`.
    /// After a break the browser sends the last number back and misses nothing.
    @GetMapping(path = "/{token}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listenToChat(
            @PathVariable String token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response) {
        Chat chat = visits.of(token);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        Long seen = lastEventId == null ? after : lastEventId;
        hub.serve(chat.id(), emitter, seen == null ? 0 : seen);
        return emitter;
    }

    @PostMapping("/{token}/lines")
    @ResponseStatus(HttpStatus.CREATED)
    Line sayAsVisitor(@PathVariable String token, @Valid @RequestBody SayInChat request) {
        Chat chat = visits.of(token);
        pace.says(chat.id().toString());
        return speech.visitor(chat, request.id(), request.text());
    }

    @PutMapping("/{token}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAsVisitor(@PathVariable String token, @Valid @RequestBody ReadMark request) {
        visits.read(visits.of(token), request.seq());
    }

    @PutMapping("/{token}/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typeAsVisitor(@PathVariable String token) {
        visits.typing(visits.of(token));
    }

    @DeleteMapping("/{token}")
    VisitView leaveChat(@PathVariable String token) {
        Chat chat = visits.of(token);
        visits.leave(chat);
        return view(visits.get(chat.id()));
    }

    @PutMapping("/{token}/rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rateChat(@PathVariable String token, @Valid @RequestBody RateChat request) {
        visits.rate(visits.of(token), request.score(), request.comment());
    }

    private VisitView view(Chat chat) {
        Dispatcher.Place place = visits.place(chat).orElse(null);
        String agent =
                chat.agent() == null
                        ? null
                        : accounts.find(chat.agent()).map(Account::name).orElse(null);
        return new VisitView(
                chat.state(),
                chat.course().outcome(),
                place == null ? null : place.position(),
                place == null ? null : place.seconds(),
                agent,
                chat.lastSeq(),
                chat.marks().agentRead(),
                chat.ticket() == null ? null : chat.ticket().number(),
                chat.verdict() == null ? null : chat.verdict().score());
    }
}
