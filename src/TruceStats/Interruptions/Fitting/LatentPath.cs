using TruceStats.Numerics;

namespace TruceStats.Interruptions;

/// <summary>A drawn stationary AR(1) path, bin after bin; as a factor it has mean 1 and the given standard deviation.</summary>
internal struct LatentPath
{
    private readonly RandomStream _stream;
    private readonly double _deviation;
    private readonly double _correlation;
    private readonly double _logDeviation;
    private double _state;
    private int _bin;

    public LatentPath(RandomStream stream, double deviation, double correlation)
    {
        _stream = stream;
        _deviation = deviation;
        _correlation = correlation;
        // A log-normal factor of mean 1 and variance σ² has the log-variance log(1 + σ²).
        _logDeviation = Math.Sqrt(Elementary.Log1p(deviation * deviation));
        _state = deviation > 0 ? stream.NextNormal() : 0;
        _bin = int.MinValue;
    }

    /// <summary>The path's value, with mean 0 and the given standard deviation.</summary>
    public readonly double Value => _deviation * _state;

    /// <summary>The path as a factor.</summary>
    public readonly double Factor => _deviation > 0 ? Math.Exp((_logDeviation * _state) - (_logDeviation * _logDeviation / 2)) : 1;

    /// <summary>Goes on to a bin; over a gap the correlation is that of the bins' distance.</summary>
    public void MoveTo(int bin)
    {
        if (_bin != int.MinValue && _deviation > 0)
        {
            double kept = Math.Pow(_correlation, bin - _bin);
            _state = (kept * _state) + (Math.Sqrt(1 - (kept * kept)) * _stream.NextNormal());
        }
        _bin = bin;
    }
}
