package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What the connector does not bring. */
class WithoutGuiceTest {

    @Test
    void neither_guice_nor_guava_is_on_the_class_path() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.google.inject.Guice"));
        assertThrows(ClassNotFoundException.class, () -> Class.forName("com.google.common.collect.ImmutableList"));
    }
}
