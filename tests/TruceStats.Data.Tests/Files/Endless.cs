namespace TruceStats.Data.Tests.Files;

/// <summary>A stream that begins as it is told and then repeats one piece for ever.</summary>
internal sealed class Endless(byte[] start, byte[] piece) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>How many bytes it gave.</summary>
    public long Taken => _at;

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (int i = 0; i < count; i++, _at++)
            buffer[offset + i] = _at < start.Length ? start[_at] : piece[(_at - start.Length) % piece.Length];
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
