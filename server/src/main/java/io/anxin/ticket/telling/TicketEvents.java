package io.anxin.ticket.telling;

import io.anxin.notification.webhook.WebhookEvents;
import io.anxin.ticket.happening.Occasion;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The names under which webhooks are told of tickets: `ticket.opened`, `ticket.customer-replied`
/// and so on.
@Configuration(proxyBeanMethods = false)
public class TicketEvents {

    /// When a rule calls a webhook, whichever events it wants.
    public static final String RULE_CALLED = "ticket.rule-called";

    @Bean
    WebhookEvents ticketWebhookEvents() {
        return new WebhookEvents(
                Arrays.stream(Occasion.values())
                        .filter(occasion -> occasion != Occasion.TIME_PASSED)
                        .map(TicketEvents::name)
                        .toList());
    }

    static String name(Occasion occasion) {
        return "ticket." + occasion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
