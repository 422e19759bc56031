/** An adapter as a third party writes it, which docs/adapters.md goes through: one that answers in-process, knows candidates alone, and keeps the contract. */
@NullMarked
package com.example.memory;

import org.jspecify.annotations.NullMarked;
