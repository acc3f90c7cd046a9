/** Durable messages: rows written with the facts they speak of, and the courier that carries them within Telegram's limits. */
package zaigang.spine.outbox;
