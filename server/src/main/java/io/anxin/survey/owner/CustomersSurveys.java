package io.anxin.survey.owner;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.merging.Belongings;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a customer was asked and answered follows the customer.
@Component
class CustomersSurveys implements Belongings {

    private final JdbcClient sql;

    CustomersSurveys(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "surveys";
    }

    @Override
    public long count(Actor reader, CustomerId of) {
        return sql.sql("select count(*) from survey.survey where customer = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    @Override
    public List<String> move(Actor actor, CustomerId from, CustomerId to) {
        return sql.sql(
                        """
                        update survey.survey set customer = ?, version = version + 1
                        where customer = ? returning id::text
                        """)
                .params(to.value(), from.value())
                .query(String.class)
                .list();
    }

    @Override
    public void giveBack(
            Actor actor, CustomerId holder, CustomerId owner, Collection<String> moved) {
        sql.sql(
                        """
                        update survey.survey set customer = ?, version = version + 1
                        where id = any(?::uuid[]) and customer = ?
                        """)
                .params(owner.value(), moved.toArray(String[]::new), holder.value())
                .update();
    }
}
