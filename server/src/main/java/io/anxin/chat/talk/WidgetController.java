package io.anxin.chat.talk;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.chat.desk.Dispatcher;
import io.anxin.chat.file.ChatSettings;
import io.anxin.chat.file.ChatSettings.Settings;
import io.anxin.organisation.TeamId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How chats are taken, and what the widget shows before one begins.
@RestController
@RequestMapping("/api/v1")
class WidgetController {

    /// @param online whether somebody could answer now
    record WidgetView(boolean enabled, boolean online, String greetingZh, String greetingEn) {}

    /// @param newKey true: host sites have to sign by another key from now on
    record ChangeChatSettings(
            long version,
            boolean enabled,
            @Nullable UUID team,
            @Min(5) @Max(300) int ringSeconds,
            @Min(30) @Max(7_200) int longestWaitSeconds,
            @Min(0) @Max(3_600) int wrapUpSeconds,
            @Min(0) @Max(3_600) int headStartSeconds,
            @NotBlank @Size(max = 500) String greetingZh,
            @NotBlank @Size(max = 500) String greetingEn,
            @NotNull @Size(max = 50)
                    List<@NotNull @Pattern(regexp = "https?://[A-Za-z0-9.:-]{1,200}") String> sites,
            boolean newKey) {}

    /// @param hostKey by which host sites sign who their visitor is
    record ChatSettingsView(Settings settings, String hostKey) {}

    private final ChatSettings settings;
    private final HostKey key;
    private final Dispatcher dispatcher;
    private final Audit audit;
    private final TransactionTemplate transactions;

    WidgetController(
            ChatSettings settings,
            HostKey key,
            Dispatcher dispatcher,
            Audit audit,
            TransactionTemplate transactions) {
        this.settings = settings;
        this.key = key;
        this.dispatcher = dispatcher;
        this.audit = audit;
        this.transactions = transactions;
    }

    @GetMapping("/public/chat-widget")
    WidgetView chatWidget() {
        Settings kept = settings.get();
        return new WidgetView(
                kept.enabled(),
                kept.enabled() && dispatcher.isAnybodyOnline(),
                kept.greetingZh(),
                kept.greetingEn());
    }

    @GetMapping("/chat-settings")
    ChatSettingsView chatSettings(Actor actor) {
        actor.require(Permission.ADMINISTER);
        return new ChatSettingsView(settings.get(), key.shown());
    }

    @PutMapping("/chat-settings")
    ChatSettingsView changeChatSettings(
            Actor actor, @Valid @RequestBody ChangeChatSettings request) {
        actor.require(Permission.ADMINISTER);
        transactions.executeWithoutResult(
                _ -> {
                    Settings before = settings.get();
                    settings.change(wanted(request, before.keyEdition()));
                    audit.record(
                            actor,
                            "chat-settings-changed",
                            "chat-settings",
                            "chat-settings",
                            before,
                            settings.get());
                });
        dispatcher.nudge();
        return chatSettings(actor);
    }

    private static Settings wanted(ChangeChatSettings request, int edition) {
        return new Settings(
                request.version(),
                request.enabled(),
                request.team() == null ? null : new TeamId(request.team()),
                request.ringSeconds(),
                request.longestWaitSeconds(),
                request.wrapUpSeconds(),
                request.headStartSeconds(),
                request.greetingZh(),
                request.greetingEn(),
                request.sites(),
                request.newKey() ? edition + 1 : edition);
    }
}
