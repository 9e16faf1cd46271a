package io.anxin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The program.
@SpringBootApplication
@Modulithic(
        systemName = "Anxin",
        sharedModules = {"shared", "database", "web"})
public class Anxin {

    public static void main(String[] args) {
        SpringApplication.run(Anxin.class, args);
    }
}
