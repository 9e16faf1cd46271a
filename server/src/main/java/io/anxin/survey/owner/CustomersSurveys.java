package io.anxin.survey.owner;

import io.anxin.customer.merging.OwnedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a customer was asked and answered follows the customer.
@Component
class CustomersSurveys extends OwnedRows {

    CustomersSurveys(JdbcClient sql) {
        super(sql, "surveys", "survey.survey", "customer");
    }
}
