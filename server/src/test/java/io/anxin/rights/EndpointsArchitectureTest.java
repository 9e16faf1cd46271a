package io.anxin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nobody adds a call without saying who may make it.
class EndpointsArchitectureTest {

    @Test
    void everyCallSaysWhoMayMakeIt() {
        assertThat(Endpoint.declared().keySet())
                .as(
                        "docs/endpoints.md holds one line for each call of docs/openapi.json and says who"
                                + " may make it; RightsTest holds the program to it")
                .isEqualTo(Endpoint.described().keySet());
        assertThat(Endpoint.all()).hasSize(Endpoint.declared().size());
    }
}
