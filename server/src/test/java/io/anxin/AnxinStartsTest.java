package io.anxin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class AnxinStartsTest {

    @Test
    void everyModuleHasItsSchema(@Autowired JdbcClient jdbc) {
        assertThat(
                        jdbc.sql("select schema_name from information_schema.schemata")
                                .query(String.class)
                                .list())
                .contains("database");
    }
}
