namespace TruceStats.Numerics;

/// <summary>
/// Means that add up a background and what earlier events have left, which fades at one rate: the logarithm u of that rate is the one parameter that does not add up.
/// Given u the likelihood is concave in all others, so that a search is one over u alone.
/// </summary>
internal abstract class DecayModel
{
    protected DecayModel(AdditiveMeans[] blocks) => Blocks = blocks;

    /// <summary>The equations, whose parameters share nothing but u.</summary>
    public AdditiveMeans[] Blocks { get; }

    /// <summary>Where u may lie.</summary>
    public double Lowest { get; init; }

    public double Highest { get; init; }

    /// <summary>Where u is.</summary>
    public double Decay { get; private set; } = double.NaN;

    /// <summary>A model of the same data with parameters of its own.</summary>
    public abstract DecayModel Copy();

    /// <summary>The highest value at a decay, over all parameters that are not held.</summary>
    public double Value(double decay)
    {
        Set(decay);
        double sum = 0;
        foreach (var block in Blocks)
            sum += block.Maximize();
        return sum;
    }

    /// <summary>The slope by u at the last value.</summary>
    public double Slope()
    {
        double sum = 0;
        foreach (var block in Blocks)
            sum += block.DecaySlope();
        return sum;
    }

    /// <summary>The negative second derivatives by all parameters, block by block, and u as the last.</summary>
    public double[] Information()
    {
        int size = Blocks.Sum(block => block.Columns) + 1, at = 0;
        var matrix = new double[size * size];
        FillTwice(Decay);
        foreach (var block in Blocks)
        {
            block.AddInformation(matrix, size, at);
            at += block.Columns;
        }
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < i; j++)
                matrix[(j * size) + i] = matrix[(i * size) + j];
        }
        return matrix;
    }

    /// <summary>Takes the parameters of another model of the same shape.</summary>
    public void TakeFrom(DecayModel other)
    {
        foreach (var (mine, theirs) in Blocks.Zip(other.Blocks))
        {
            theirs.Theta.CopyTo(mine.Theta, 0);
            theirs.Held.CopyTo(mine.Held, 0);
            mine.Size = theirs.Size;
        }
    }

    /// <summary>Fills the columns, their totals, and the first derivatives of both.</summary>
    protected abstract void Fill(double decay);

    /// <summary>Fills the second derivatives.</summary>
    protected abstract void FillTwice(double decay);

    private void Set(double decay)
    {
        if (decay.Equals(Decay))
            return;
        Decay = decay;
        Fill(decay);
    }
}
