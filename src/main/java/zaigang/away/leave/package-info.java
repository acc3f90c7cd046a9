/** Leave: asked for in a line or a tap, decided in a tap. */
package zaigang.away.leave;
