package io.anxin.chat.talk;

import io.anxin.customer.merging.OwnedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The chats of a customer follow the customer.
@Component
class CustomersChats extends OwnedRows {

    CustomersChats(JdbcClient sql) {
        super(sql, "chats", "chat.chat", "customer");
    }
}
