/** Where updates come in: one transaction per batch, the one who answers found, the reply turned into messages. */
package zaigang.spine.desk;
