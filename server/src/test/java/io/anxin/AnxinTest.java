package io.anxin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/// Put beside `@SpringBootTest` or `@ApplicationModuleTest`: the context gets an empty database of
/// its own on the PostgreSQL server that all tests of this run share, and a data folder of its own.
/// Sweeps and jobs stand still (`anxin.background=false`); a test calls them.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = TestSurroundings.class)
public @interface AnxinTest {}
