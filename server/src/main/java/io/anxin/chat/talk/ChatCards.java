package io.anxin.chat.talk;

import io.anxin.access.AccountId;
import io.anxin.chat.file.Chat;
import io.anxin.chat.file.ChatSettings;
import io.anxin.chat.file.Line;
import io.anxin.chat.file.LineTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Chats as agents see them.
@Component
class ChatCards {

    /// @param customerName what the visitor calls himself
    /// @param customer when the visitor is known
    /// @param latest the last line, null when nothing was said
    /// @param unread lines the agent has not read
    /// @param ringsUntil when it rings elsewhere; null when it does not ring
    /// @param ticket once it became one
    record ChatCard(
            UUID id,
            String customerName,
            @Nullable String mail,
            @Nullable String phone,
            @Nullable UUID customer,
            boolean vip,
            String locale,
            String page,
            Chat.State state,
            @Nullable UUID team,
            Instant startedAt,
            Instant queuedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable AccountId agent,
            @Nullable AccountId ringingFor,
            @Nullable Instant ringsUntil,
            long lastSeq,
            long unread,
            long visitorRead,
            @Nullable Line latest,
            @Nullable Long ticket,
            Chat.@Nullable Verdict verdict) {}

    private final LineTable lines;
    private final ChatSettings settings;

    ChatCards(LineTable lines, ChatSettings settings) {
        this.lines = lines;
        this.settings = settings;
    }

    List<ChatCard> of(List<Chat> chats) {
        if (chats.isEmpty()) {
            return List.of();
        }
        int ringSeconds = settings.get().ringSeconds();
        return chats.stream().map(chat -> card(chat, ringSeconds)).toList();
    }

    private ChatCard card(Chat chat, int ringSeconds) {
        Instant ringing = chat.course().ringingSince();
        List<Line> last = lines.after(chat.id(), chat.lastSeq() - 1);
        return new ChatCard(
                chat.id().value(),
                chat.visitor().name(),
                chat.visitor().mail(),
                chat.visitor().phone(),
                chat.customer() == null ? null : chat.customer().value(),
                chat.vip(),
                chat.visitor().locale(),
                chat.visitor().page(),
                chat.state(),
                chat.team() == null ? null : chat.team().value(),
                chat.course().startedAt(),
                chat.course().queuedAt(),
                chat.course().acceptedAt(),
                chat.course().endedAt(),
                chat.agent(),
                chat.course().ringingFor(),
                ringing == null ? null : ringing.plusSeconds(ringSeconds),
                chat.lastSeq(),
                chat.lastSeq() - chat.marks().agentRead(),
                chat.marks().visitorRead(),
                last.isEmpty() ? null : last.getLast(),
                chat.ticket() == null ? null : chat.ticket().value(),
                chat.verdict());
    }
}
