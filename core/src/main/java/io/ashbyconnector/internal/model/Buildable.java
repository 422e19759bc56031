package io.ashbyconnector.internal.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jilt.Builder;

/** A record whose builder Jilt writes: {@code NoteBuilder} beside {@code Note}, {@code AuthorBuilder} for the record in it. */
@Builder(className = "*Builder", factoryMethod = "builder", toBuilder = "toBuilder")
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Buildable {}
