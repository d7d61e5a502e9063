using System.Text;

namespace TruceStats.Data;

/// <summary>
/// Puts a mark for bytes that are not of the encoding, so that the row with them can be rejected and the rest read.
/// The usual replacement may stand in a file rightly; this mark is no character in any text.
/// </summary>
internal sealed class InvalidBytes : DecoderFallback
{
    public const char Mark = '\uFFFF';

    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private bool _waiting, _given;

        public override int Remaining => _waiting ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index) => _waiting = true;

        public override char GetNextChar()
        {
            _given = _waiting;
            _waiting = false;
            return _given ? Mark : '\0';
        }

        public override bool MovePrevious()
        {
            bool moved = _given;
            _waiting |= _given;
            _given = false;
            return moved;
        }

        public override void Reset() => _waiting = _given = false;
    }
}
