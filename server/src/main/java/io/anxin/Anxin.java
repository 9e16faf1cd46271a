package io.anxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The program.
@SpringBootApplication
public class Anxin {

    public static void main(String[] args) {
        SpringApplication.run(Anxin.class, args);
    }
}
